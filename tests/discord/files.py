"""Where the pretend Discord keeps files: it notes which the bot fetched, and can be out of reach."""

from simcord.backend.cdn import CdnStore


class Files(CdnStore):
    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.out_of_reach = False

    def get(self, url: str) -> bytes | None:
        self.fetched.append(url)
        return None if self.out_of_reach else super().get(url)
