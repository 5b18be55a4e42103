"""The classes of things that bans tell apart."""

GOODS = (
    "telecom",
    "base_station",
    "gNodeB",
    "router",
    "consumer_router",
    "switch",
    "modem",
    "phone",
    "handset",
    "radio",
    "video_surveillance",
    "camera",
    "cctv",
    "uas",
    "uas_component",
    "power_inverter",
    "robotic_device",
    "antivirus",
    "security_software",
    "connected_vehicle",
    "vcs_hardware",
    "computer_no_telecom",
    "other",
)
"""The classes of things that bans tell apart; `uas` are drones, `vcs_hardware` connects vehicles, `other` is none of these."""
