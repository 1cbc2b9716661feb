"""Firefox, by Marionette; what a page cannot do itself is done by scripts with the browser's own rights."""

import base64
import os

from selenium.webdriver.firefox.options import Options
from selenium.webdriver.remote.webdriver import WebDriver

from marionette import Marionette
from window import Window

BINARY = os.environ.get("FIREFOX", "/usr/bin/firefox-esr")

#: A Firefox that asks nothing and does nothing by itself.
QUIET = {
    "browser.shell.checkDefaultBrowser": False, "browser.startup.page": 0, "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False, "app.update.disabledForTesting": True,
    "browser.download.folderList": 2, "browser.download.alwaysOpenPanel": False, "ui.textScaleFactor": 100,
    "layout.css.devPixelsPerPx": "1.0", "devtools.console.stdout.content": True,
    "messaging-system.log": "off", "app.shield.optoutstudies.enabled": False,
    "extensions.webcompat.perform_injections": False, "extensions.webcompat.enable_shims": False,
}

#: Notes every request that something other than the browser itself makes.
WATCH = """
const seen = [];
Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) seen.push(channel.URI.spec);
}, "http-on-opening-request");
Services.wm.getMostRecentWindow("navigator:browser").fetchedByPages = seen;
"""

#: Returns faults and warnings since this was last asked, but for those of the browser itself.
FAULTS = """
const found = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError
    && !/^(chrome|resource|moz-\\w+):/.test(one.sourceName));
Services.console.reset();
return found.map((one) => `${one.sourceName}:${one.lineNumber}: ${one.category}: ${one.errorMessage}`);
"""

#: Sets the size of the page, and what the learner prefers.
SIZE = """
const [width, height, dark, forced, done] = arguments;
const { selectedBrowser } = Services.wm.getMostRecentWindow("navigator:browser").gBrowser;
Object.assign(selectedBrowser.style, { width: width + "px", height: height + "px", flex: "none" });
const { browsingContext } = selectedBrowser;
browsingContext.prefersColorSchemeOverride = dark ? "dark" : "light";
browsingContext.forcedColorsOverride = forced ? "active" : "none";
setTimeout(done, 50);
"""

#: Makes the script's own names those of the window too: scripts of Marionette see no others.
NAMES = """
const { addDebuggerToGlobal } = ChromeUtils.importESModule("resource://gre/modules/jsdebugger.sys.mjs");
addDebuggerToGlobal(globalThis);
new Debugger().addDebuggee(window).executeInGlobal(
    "for (const [name, get] of Object.entries({ engine: () => engine, cases: () => cases, course: () => course }))"
    + " Object.defineProperty(window, name, { get, configurable: true });");
"""


class Firefox(Window):
    """Firefox without a window."""

    def start(self, downloads):
        self.wire = Marionette(BINARY, {**QUIET, **(
            {"browser.download.dir": str(downloads)} if downloads else {})})
        driver = WebDriver(command_executor=self.wire, options=Options())
        self.driver = driver
        driver.set_script_timeout(120)
        self.privileged(WATCH)
        return driver

    def __exit__(self, *words):
        super().__exit__(*words)
        self.wire.close()

    def ready(self):
        super().ready()
        self.driver.execute("w3cExecuteScript", {"script": NAMES, "args": [], "sandbox": "system"})

    def privileged(self, script, *arguments, waits=False):
        """Runs a script with the browser's own rights."""
        self.driver.execute("setContext", {"value": "chrome"})
        try:
            run = self.driver.execute_async_script if waits else self.driver.execute_script
            return run(script, *arguments)
        finally:
            self.driver.execute("setContext", {"value": "content"})

    def size(self, width, height, dark=False, forced=False):
        self.privileged(SIZE, width, height, dark, forced, waits=True)

    def picture(self, file, whole=True):
        self.run("scrollTo(0, 0)")
        taken = self.driver.execute("screenshot", {"full": whole, "hash": False})["value"]
        file.write_bytes(base64.b64decode(taken))

    def said(self):
        spoken = [line.strip() for line in self.wire.spoken if line.startswith("console.")]
        return spoken + self.privileged(FAULTS)

    def fetched(self):
        seen = 'Services.wm.getMostRecentWindow("navigator:browser").fetchedByPages'
        return self.privileged(f"return {seen}.splice(0)")
