"""OFAC's consolidated list of all that is not the SDN list: sectoral, military-industrial, menu-based and other sanctions."""
