"""Pictures as SVG: drawn at the width at which they are to be seen, readable in print and without colour, every mark telling its event."""

from caveat.dossiers.pictures.diffusion import draw_diffusion
from caveat.dossiers.pictures.fates import draw_fates
from caveat.dossiers.pictures.flanks import draw_flanks
from caveat.dossiers.pictures.levels import draw_levels
from caveat.dossiers.pictures.matrix import draw_matrix
from caveat.dossiers.pictures.shares import draw_shares
from caveat.dossiers.pictures.time_line import draw_time_line

NARROW, WIDE = 360, 900
"""The widths of a picture (px) for a telephone and for a desk or a sheet of paper."""

__all__ = [
    "NARROW",
    "WIDE",
    "draw_diffusion",
    "draw_fates",
    "draw_flanks",
    "draw_levels",
    "draw_matrix",
    "draw_shares",
    "draw_time_line",
]
