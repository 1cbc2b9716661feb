/// How the page looks: calm, readable in light and dark, and dense in print.
extension HTMLReport {
    /// The style sheet; text contrasts with its ground by at least 7 to 1 in both color schemes.
    static let style: StaticString = """

        :root { color-scheme: light dark; --ink: #1c2426; --paper: #ffffff; --quiet: #465054;
          --line: #b9c2c4; --accent: #0b4f5c; --alarm: #8a1c1c; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e9eef0; --paper: #14191b;
          --quiet: #b8c3c7; --line: #4a5558; --accent: #8fd3e0; --alarm: #ffb3ab; } }
        body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; color: var(--ink);
          background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.2rem; color: var(--accent);
          border-bottom: 1px solid var(--line); margin-top: 2rem; }
        h3 { font-size: 1rem; margin: 1.25rem 0 0.25rem; } p { margin: 0.35rem 0; }
        summary { cursor: pointer; } summary :is(h2, h3) { display: inline; border: 0; }
        .gist { color: var(--quiet); } summary .gist { margin-left: 0.75rem; }
        details { border-bottom: 1px solid var(--line); padding: 0.6rem 0; }
        @supports selector(::details-content) { .unfold { display: none; } }
        .verdict { font-size: 1.3rem; font-weight: 700; }
        .critical { color: var(--alarm); border: 2px solid; border-radius: 0.25rem;
          padding: 0 0.3rem; margin-right: 0.5rem; font-size: 0.85rem; }
        dl { margin: 0.5rem 0 0; display: grid; grid-template-columns: minmax(5rem, auto) 1fr;
          column-gap: 1rem; } dt { grid-column: 1; color: var(--quiet); }
        dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
        table { border-collapse: collapse; width: 100%; margin-bottom: 1rem; } caption { text-align: left;
          color: var(--quiet); padding-bottom: 0.35rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0;
          border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        tbody th { font-weight: 400; }
        .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
        footer { margin-top: 2rem; color: var(--quiet); }
        @media (max-width: 30rem) { dl { display: block; } dd { margin-left: 1rem; } }
        @media print { details::details-content { content-visibility: visible; }
          details { padding: 0.2rem 0; } table { margin: 0; } :root { color-scheme: light; --ink: #000000; --paper: #ffffff;
          --quiet: #333333; --line: #999999; --accent: #000000; --alarm: #000000;
          font-size: 8pt; }
          @page { margin: 12mm; } body { max-width: none; padding: 0; line-height: 1.25; } main { columns: 2; column-gap: 8mm; } h2 { margin-top: 0.8rem;
          break-after: avoid; } h3 { break-after: avoid; } tr { break-inside: avoid; } ul { padding-left: 1.2rem; }
          th, td { padding: 0.1rem 0.4rem 0.1rem 0; } h1 { font-size: 13pt; } }

        """
}
