"""The consolidated list of financial sanctions targets in the UK, which ended on 28 January 2026."""
