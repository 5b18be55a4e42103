"""The lists of China's Ministry of Commerce, as a third party gathered them from its announcements."""
