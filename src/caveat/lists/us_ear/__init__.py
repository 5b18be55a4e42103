"""The Commerce Control List, the Country Chart, the Country Groups and the licence exceptions of the EAR."""
