"""Australia's consolidated list of sanctions, of the Department of Foreign Affairs and Trade."""
