"""Japan's Foreign End User List, of the Ministry of Economy, Trade and Industry, as a third party transcribed it."""
