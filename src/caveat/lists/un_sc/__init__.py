"""The consolidated list of the sanctions committees of the United Nations Security Council."""
