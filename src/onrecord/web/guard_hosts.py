"""Only hosts that are ours: a page elsewhere whose name is made to lead here (DNS rebinding) finds a closed door."""

import re
from ipaddress import ip_address

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.web.guard_settings import GuardSettings
from onrecord.web.refusals import refusal

_HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]+)(?::\d{1,5})?")


class HostsGuard:
    """Refuses a request whose host is not among `settings.hosts`. Ports do not matter: they may be tunnels."""

    def __init__(self, app: ASGIApp, settings: GuardSettings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._is_ours(Headers(scope=scope).getlist("host")):
            await self._app(scope, receive, send)
            return
        answer = refusal(
            scope, 400, "This address is not one of this reading room's. Its owner can add one with --host-name."
        )
        await answer(scope, receive, send)

    def _is_ours(self, hosts: list[str]) -> bool:
        found = _HOST.fullmatch(hosts[0]) if len(hosts) == 1 else None
        if found is None:
            return False
        name = found["name"].lower().rstrip(".")
        if name in self._settings.hosts:
            return True
        return self._settings.any_address and _is_address(name.strip("[]"))


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
