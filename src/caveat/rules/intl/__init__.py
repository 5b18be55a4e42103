"""Law that is told for many countries by one rule."""
