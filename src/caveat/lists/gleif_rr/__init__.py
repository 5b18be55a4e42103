"""GLEIF level 2: who consolidates whom, who manages which fund, and why a parent is not told."""
