"""Chromium, by its own driver and the DevTools protocol."""

import base64
import json

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from window import Window


class Chromium(Window):
    """Chromium without a window."""

    def start(self, downloads):
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for word in ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
                     "--disable-dev-shm-usage", "--force-device-scale-factor=1", "--mute-audio"]:
            options.add_argument(word)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        if downloads:
            driver.execute_cdp_cmd("Browser.setDownloadBehavior",
                                   {"behavior": "allow", "downloadPath": str(downloads)})
        return driver

    def command(self, name, **arguments):
        """Sends a command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, arguments)

    def size(self, width, height, dark=False, forced=False):
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height,
                     deviceScaleFactor=1, mobile=False)
        self.command("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "forced-colors", "value": "active" if forced else "none"}])

    def picture(self, file, whole=True):
        self.run("scrollTo(0, 0)")
        width, height = self.run("return [document.documentElement.scrollWidth,"
                                 " document.documentElement.scrollHeight]")
        extra = {"clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}} if whole else {}
        taken = self.command("Page.captureScreenshot", captureBeyondViewport=whole, **extra)
        file.write_bytes(base64.b64decode(taken["data"]))

    def said(self):
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["source"] != "intervention"]

    def fetched(self):
        told = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = [one["params"] for one in told if one["method"] == "Network.requestWillBeSent"]
        return [one["request"]["url"] for one in asked
                if not one["request"]["url"].startswith(("file:", "data:", "blob:", "about:"))
                or one["request"]["url"].startswith("file:") and one.get("type") not in ("Document", None)]
