/// Phrases of one kind that trauma-informed care avoids, and what it says instead.
///
/// - Note: Sources: ACOG Committee Opinion 825, *Caring for Patients Who Have Experienced Trauma*
///   (2021); SAMHSA, *Concept of Trauma and Guidance for a Trauma-Informed Approach* (2014).
struct AvoidedPhrase {
    /// The phrases, in lower case.
    let phrases: [String]
    /// What to write instead.
    let instead: String

    /// Returns phrases with the numbers of their kinds.
    static func numbered(_ list: [AvoidedPhrase]) -> [(phrase: String, number: Int)] {
        var numbered: [(phrase: String, number: Int)] = []
        for (number, kind) in list.enumerated() {
            for phrase in kind.phrases { numbered.append((phrase, number)) }
        }
        return numbered
    }

    /// What is said to a patient: a flaw where it is right, the point where it is wrong.
    static let said: [AvoidedPhrase] = [
        AvoidedPhrase(
            phrases: [
                "just relax", "please relax", "try to relax", "need to relax", "have to relax",
                "must relax", "should relax", "relax now", "relax for me", "her to relax",
                "him to relax", "them to relax", "you to relax", "relax and it", "just breathe",
                "calm down", "stay calm for", "just let go", "just let it happen",
            ],
            instead: "say what she may do, such as 'breathe out; there is no hurry'"),
        AvoidedPhrase(
            phrases: [
                "don't worry", "do not worry", "no need to worry", "nothing to worry about",
                "nothing to be afraid of", "no reason to be afraid", "don't be afraid",
                "don't be scared", "be brave", "get over it", "don't cry",
            ],
            instead: "name what you see, and ask what would help"),
        AvoidedPhrase(
            phrases: [
                "all in your head", "in your imagination", "it's just nerves",
                "it is just nerves", "just your nerves", "just nerves", "just anxiety",
                "nothing wrong with you", "nothing is wrong with you", "nothing's wrong with you",
                "you're overreacting", "you are overreacting", "it's not that bad",
                "it can't be that bad", "have a drink", "have a glass of wine",
            ],
            instead: "take her word for what she feels, and say what is known of it"),
        AvoidedPhrase(
            phrases: [
                "trust me", "believe me", "know how you feel", "understand how you feel",
                "know exactly how you feel", "understand exactly how you feel",
            ],
            instead: "do not claim to know; ask, or say what you see"),
        AvoidedPhrase(
            phrases: [
                "won't hurt", "will not hurt", "won't feel a thing", "won't feel anything",
                "will not feel a thing", "will not feel anything", "little pinch",
                "little prick", "little pressure", "just a quick", "just a small",
                "it's just a", "it is just a", "this is just a", "no pain no gain",
                "nearly over", "bear with me",
            ],
            instead: "say what may be felt, and that a word stops it"),
        AvoidedPhrase(
            phrases: [
                "open your legs", "spread your legs", "hold still for me", "scoot down for me",
                "good girl", "good boy", "big girl", "sweetie", "sweetheart", "young lady",
            ],
            instead: "speak as to any adult, and leave the movement to her"),
    ]

    /// Names for people and things, which stand nowhere but in wrong options and quotations.
    static let labels: [AvoidedPhrase] = [
        AvoidedPhrase(phrases: ["stirrups", "stirrup"], instead: "write 'footrests'"),
        AvoidedPhrase(
            phrases: [
                "noncompliant", "non compliant", "hysterical", "frigid", "difficult patient",
                "refuses to cooperate", "refused to cooperate", "attention seeking",
                "failed treatment", "failed therapy", "failed conservative treatment",
            ],
            instead: "write what was seen or declined, without blame"),
        AvoidedPhrase(
            phrases: ["knocked out", "put under"], instead: "write the depth of sedation"),
    ]
}
