/// Colors, for a light and a dark page; what they tell is told by shapes and words as well.
extension SVGGraph {
    static let style: StaticString = """

        text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
        font-size:12px;fill:#1c2530}
        .heading{font-size:20px;font-weight:700}
        .name{font-size:13px;font-weight:700}.kind,a{font-weight:700}
        .title,.label{fill:#3d4856}.aside{fill:#566170}.kind{fill:#3f5b86}
        .paper{fill:#fbfaf7}.box,.edge{fill:#fff;stroke:#5d6a79;stroke-width:1.25}
        .around{fill:#f1f0ea}.odd{fill:#e7ebf0}
        .inner,.dashed{fill:none}.dashed{stroke-dasharray:7 4;stroke-width:1}
        .never{fill:url(#hatch);stroke-dasharray:3 3;stroke-width:2}
        #hatch rect{fill:#fff}#hatch path{stroke:#d8d4c6}
        .rule{stroke:#d4d9df}.dot{fill:#1c2530}
        a{fill:#1f4f8f;text-decoration:none}a:hover,a:focus{text-decoration:underline}
        .way{fill:none;stroke-width:1.6;stroke:#5d6a79}.head{stroke:none;fill:#5d6a79}
        .way:hover{stroke-width:4}
        .way.untaken{stroke-dasharray:2 4}
        .way.critical{stroke:#b3261e;stroke-width:2.6;stroke-dasharray:9 4}
        .way.critical.untaken{stroke-dasharray:2 5}
        .sign{fill:#b3261e}.bang{stroke:#fff;stroke-width:2;fill:none}
        .h0{stroke:#2f6690}.h1{stroke:#7a5c1e}.h2{stroke:#2d6a4f}.h3{stroke:#6d4a8d}
        .h4{stroke:#4f5d6b}.h5{stroke:#8a4a2f}
        .head.h0{fill:#2f6690}.head.h1{fill:#7a5c1e}.head.h2{fill:#2d6a4f}.head.h3{fill:#6d4a8d}
        .head.h4{fill:#4f5d6b}.head.h5{fill:#8a4a2f}
        :target>.box{stroke:#c77700;stroke-width:4}
        @media (prefers-color-scheme:dark){
        text{fill:#e4e8ee}.title,.label{fill:#c3cad3}.aside{fill:#a3adb9}.kind{fill:#a9c3ec}
        .paper{fill:#12161b}.box,.edge{fill:#1d242c;stroke:#8794a3}
        .around{fill:#171d24}.odd{fill:#1b2531}.inner,.dashed{fill:none}
        .never{fill:url(#hatch)}#hatch rect{fill:#1d242c}#hatch path{stroke:#39434f}
        .rule{stroke:#3a4551}.dot{fill:#e4e8ee}a{fill:#9dc1f5}
        .way{stroke:#8794a3}.head{fill:#8794a3}
        .way.critical{stroke:#ff8a80}.sign{fill:#ff8a80}.bang{stroke:#12161b}
        .h0{stroke:#7fb2dd}.h1{stroke:#d3b36a}.h2{stroke:#7cc3a0}.h3{stroke:#bd9add}
        .h4{stroke:#a7b3c0}.h5{stroke:#dc9a7c}
        .head.h0{fill:#7fb2dd}.head.h1{fill:#d3b36a}.head.h2{fill:#7cc3a0}.head.h3{fill:#bd9add}
        .head.h4{fill:#a7b3c0}.head.h5{fill:#dc9a7c}
        }
        @media print{.paper{fill:#fff}}

        """

    static let hatching: StaticString = """
        <defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse">\
        <rect width="8" height="8"/><path d="M0 8L8 0"/></pattern></defs>

        """
}
