"""A browser without a window, and what every check of the player needs."""

import base64
import json
import pathlib
import subprocess
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CASES = sorted(path for path in (ROOT / "Scenarios").iterdir() if (path / "scenario.json").is_file())


class Failed(Exception):
    """A check that did not hold."""


def expect(condition, message):
    """Raises unless a condition holds."""
    if not condition:
        raise Failed(message)


class Simulate:
    """The program under test."""

    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())
        self.folder = tempfile.TemporaryDirectory()

    def run(self, *words, status=0, stdin=None):
        """Runs the program and returns what it printed."""
        done = subprocess.run(
            [self.path, *map(str, words)], capture_output=True, text=True, cwd=ROOT, input=stdin)
        expect(done.returncode == status,
               f"simulate {' '.join(map(str, words))} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def summary(self, *words, status=0):
        """Runs the program and returns the JSON of its last line, without the attempt's file."""
        told = json.loads(self.run(*words, status=status).strip().splitlines()[-1])
        told.pop("attempt", None)
        return told

    def page(self, *cases, name="page.html"):
        """Writes the player with cases and returns its file."""
        file = pathlib.Path(self.folder.name) / name
        self.run("web", *cases, "-o", file, "--force")
        return file


class Browser:
    """Chromium, watched: nothing may be fetched, and nothing may be said on the console."""

    def __init__(self, width=1280, height=900, downloads=None):
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for word in ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
                     "--disable-dev-shm-usage", "--force-device-scale-factor=1", "--mute-audio"]:
            options.add_argument(word)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(120)
        self.size(width, height)
        if downloads:
            self.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(downloads))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def command(self, name, **arguments):
        """Sends a command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, arguments)

    def size(self, width, height, dark=False, forced=False):
        """Sets the window and what the learner prefers."""
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height,
                     deviceScaleFactor=1, mobile=False)
        self.command("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "forced-colors", "value": "active" if forced else "none"}])

    def open(self, file, hash=""):
        """Opens a page from disk and waits until it can be used."""
        self.driver.get("about:blank")
        self.driver.get(pathlib.Path(file).resolve().as_uri() + hash)
        self.ready()

    def ready(self):
        """Waits for the first screen, and puts hands on the page."""
        self.driver.execute_async_script(
            "const done = arguments[0]; (function look() {"
            " if (!document.getElementById('opening')) done(); else setTimeout(look, 5); })()")
        self.driver.execute_script((HERE / "hands.js").read_text())

    def run(self, script, *arguments):
        """Runs a script in the page and returns what it returns."""
        return self.driver.execute_script(script, *arguments)

    def text(self, selector="main"):
        """Returns the words that an element shows."""
        return self.run("const e = document.querySelector(arguments[0]); return e && e.innerText", selector)

    def picture(self, file, whole=True):
        """Takes a picture of the page."""
        self.run("scrollTo(0, 0)")
        width, height = self.run("return [document.documentElement.scrollWidth,"
                                 " document.documentElement.scrollHeight]")
        extra = {"clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}} if whole else {}
        taken = self.command("Page.captureScreenshot", captureBeyondViewport=whole, **extra)
        pathlib.Path(file).write_bytes(base64.b64decode(taken["data"]))

    def quiet(self):
        """Fails if the page fetched anything or said anything on the console."""
        said = self.driver.get_log("browser")
        expect(not said, f"the console says: {said}")
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                expect(url.startswith(("file:", "data:", "blob:", "about:")), f"the page fetched {url}")
                expect(message["params"].get("type") in ("Document", None) or not url.startswith("file:"),
                       f"the page fetched {url} as {message['params'].get('type')}")


def playthroughs():
    """Returns every playthrough of every bundled case: the case's folder, the file, its contents."""
    return [(case, file, json.loads(file.read_text()))
            for case in CASES for file in sorted((case / "playthroughs").glob("*.json"))]
