import SimEngine

/// The player of a package: one case, which a course launches.
enum CoursePage {
    /// Returns the page of a case.
    ///
    /// - Parameters:
    ///   - played: The case.
    ///   - settings: What the page is told of the package, as JSON.
    ///   - policy: Directives to add to the page's policy, which allows no request whatever.
    /// - Returns: The page's bytes.
    static func bytes(
        _ played: LoadedCase, settings: [UInt8], policy: String = ""
    ) -> [UInt8] {
        var page: [UInt8] = []
        WebPage.append(WebPlayer.policy, to: &page)
        WebPage.append(CoursePlayer.policy, to: &page)
        page.append(contentsOf: policy.utf8)
        WebPage.append(WebPlayer.head, to: &page)
        page.append(contentsOf: WebPage.escaped(WebPage.list([played])))
        WebPage.append(CoursePlayer.settings, to: &page)
        page.append(contentsOf: WebPage.escaped(settings))
        WebPage.append(WebPlayer.middle, to: &page)
        WebPage.append(CoursePlayer.engine, to: &page)
        WebPage.append(WebPlayer.script, to: &page)
        WebPage.append(CoursePlayer.script, to: &page)
        WebPage.append(WebPlayer.end, to: &page)
        page.append(0x0A)
        return page
    }
}
