"""Names with another in brackets behind them."""

import pytest

from caveat.lists.bracketed import names_in_two_scripts


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Academy of Health and Food Science (保健食品科学院)", ("Academy of Health and Food Science", "保健食品科学院")),
        ("Jin Tiesan （金铁三）", ("Jin Tiesan", "金铁三")),
        ("金铁三 (Jin Tiesan)", ("金铁三", "Jin Tiesan")),
        ("Abu Zaabal Company (AZC)", None),
        ("Al-Haramain Foundation (Indonésia)", None),
        ("A (B) (金)", None),
        ("(金铁三)", None),
        ("Jin Tiesan", None),
    ],
)
def test_what_a_name_says_in_two_scripts_is_told_apart(text: str, apart: tuple[str, str] | None) -> None:
    assert names_in_two_scripts(text) == apart
