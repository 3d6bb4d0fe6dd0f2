"""A register whose records are made when they are asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

Made = TypeVar("Made")


class Lazy(Mapping[str, Made]):
    """What `make` makes of each of some names; both are asked anew each time."""

    def __init__(self, names: Callable[[], Iterable[str]], make: Callable[[str], Made]) -> None:
        self.names, self.make = names, make

    def __getitem__(self, name: str) -> Made:
        if name not in self:
            raise KeyError(name)
        return self.make(name)

    def __contains__(self, name: object) -> bool:
        return name in list(self.names())

    def __iter__(self) -> Iterator[str]:
        return iter(self.names())

    def __len__(self) -> int:
        return len(list(self.names()))
