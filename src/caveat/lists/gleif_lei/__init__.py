"""GLEIF level 1: who has a Legal Entity Identifier."""
