// Opens the page.

/** Reads the cases, starts the engine and shows the first screen. */
async function open() {
  cases = JSON.parse(byId("cases").textContent || "");
  for (const shown of cases) {
    shown.title = visible(plain(shown.title));
    shown.role = shown.role && visible(plain(shown.role));
  }
  engine = await Engine.fromPage();
  addEventListener("error", (event) => {
    event.preventDefault();
    fail(event.message);
  });
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    fail(event.reason && event.reason.message);
  });
  if (course) await course.start();
  else showCases();
  performance.mark("shown");
}

// A package has a second script, which stands after this one.
addEventListener("DOMContentLoaded", () => open().catch((error) => fail(error.message)));
