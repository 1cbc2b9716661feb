"""Firefox's own protocol, in place of geckodriver, which Debian does not carry.

geckodriver turns requests of WebDriver into messages of Marionette, one for one. So does this, for the commands
that the checks use: selenium takes it as the connection to its driver.
"""

import json
import pathlib
import socket
import subprocess
import tempfile
import time

#: What selenium calls a command, and what Firefox calls it.
COMMANDS = {
    "newSession": "WebDriver:NewSession", "quit": "Marionette:Quit", "get": "WebDriver:Navigate",
    "refresh": "WebDriver:Refresh", "getTitle": "WebDriver:GetTitle", "close": "WebDriver:CloseWindow",
    "newWindow": "WebDriver:NewWindow", "switchToWindow": "WebDriver:SwitchToWindow",
    "w3cGetCurrentWindowHandle": "WebDriver:GetWindowHandle", "w3cGetWindowHandles": "WebDriver:GetWindowHandles",
    "switchToFrame": "WebDriver:SwitchToFrame", "setTimeouts": "WebDriver:SetTimeouts",
    "w3cExecuteScript": "WebDriver:ExecuteScript", "w3cExecuteScriptAsync": "WebDriver:ExecuteAsyncScript",
    "findElement": "WebDriver:FindElement", "findElements": "WebDriver:FindElements",
    "findChildElement": "WebDriver:FindElement", "findChildElements": "WebDriver:FindElements",
    "getElementRect": "WebDriver:GetElementRect", "actions": "WebDriver:PerformActions",
    "clearActionState": "WebDriver:ReleaseActions", "screenshot": "WebDriver:TakeScreenshot",
    "printPage": "WebDriver:Print", "setContext": "Marionette:SetContext",
}


class Marionette:
    """A Firefox of its own, with a profile of its own, and the wire to it."""

    def __init__(self, binary, preferences):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        folder = pathlib.Path(self.profile.name)
        told = {"marionette.port": 0, **preferences}
        (folder / "user.js").write_text("".join(
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in told.items()))
        self.process = subprocess.Popen(
            [binary, "--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", folder],
            stdout=(folder / "stdout").open("wb"), stderr=subprocess.DEVNULL)
        self.spoken = (folder / "stdout").open(encoding="utf-8", errors="replace")
        self.socket = self.connect(folder / "MarionetteActivePort")
        self.waiting = b""
        self.count = 0
        self.read()

    def connect(self, file):
        """Waits until Firefox listens, and connects."""
        end = time.monotonic() + 60
        while time.monotonic() < end and self.process.poll() is None:
            try:
                return socket.create_connection(("127.0.0.1", int(file.read_text())))
            except (OSError, ValueError):
                time.sleep(0.05)
        raise RuntimeError("Firefox does not start")

    def read(self):
        """Returns the next message: its length, a colon, JSON."""
        while True:
            size, colon, rest = self.waiting.partition(b":")
            if colon and len(rest) >= int(size):
                self.waiting = rest[int(size):]
                return json.loads(rest[:int(size)])
            part = self.socket.recv(1 << 20)
            if not part:
                raise RuntimeError("Firefox has gone")
            self.waiting += part

    def execute(self, command, params=None):
        """Does what selenium asks for, and answers as it expects."""
        params = {name: value for name, value in (params or {}).items() if name != "sessionId"}
        if command == "newSession":
            params = {}
        if "Child" in command:
            params["element"] = params.pop("id")
        if command == "switchToFrame" and isinstance(params["id"], dict):
            params = {"element": next(iter(params["id"].values()))}
        self.count += 1
        text = json.dumps([0, self.count, COMMANDS[command], params]).encode()
        self.socket.sendall(str(len(text)).encode() + b":" + text)
        _, number, error, result = self.read()
        assert number == self.count, f"Firefox answers {number}, not {self.count}"
        if error:
            return {"status": error["error"], "value": error}
        return {"value": result["value"] if isinstance(result, dict) and set(result) == {"value"} else result}

    def close(self):
        """Ends Firefox, also one that does not answer."""
        self.socket.close()
        self.spoken.close()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.profile.cleanup()
