"""`make rehearse`: the page is served, its address printed and, where there is a browser, opened."""

import asyncio
import contextlib
import webbrowser

from config.settings import Settings
from tests.rehearsal.page.lifetime import Lifetime
from tests.rehearsal.page.server import serving


async def serve_page(settings: Settings, *, port: int = 0, browse: bool = True) -> int:
    """Until it is stopped. Returns the exit code: 2 when the port is taken."""
    print("Setting up the pretend server ...", flush=True)
    async with Lifetime.open(settings) as lifetime:
        living = asyncio.ensure_future(lifetime.live())
        try:
            async with serving(lifetime, port) as page:
                print(f"\nThe rehearsal is at  {page.address}\n")
                print("The real bot on a pretend Discord, made from your settings. Nothing leaves this computer,")
                print("and nothing of it is kept when you stop. The address works on this computer only. Stop: Ctrl+C")
                print(flush=True)
                if browse:
                    await asyncio.to_thread(_open, page.address)
                await asyncio.Event().wait()
        except OSError as error:
            print(f"Port {port} cannot be used ({error.strerror}). Try: make rehearse ARGS='--port 0'")
            return 2
        finally:
            living.cancel()
    return 0


def _open(address: str) -> None:
    """No browser is no fault: the address stands there."""
    with contextlib.suppress(webbrowser.Error, OSError):
        webbrowser.open(address)
