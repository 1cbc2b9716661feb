/// Values of parameters as files have them: `{"complication": "vagal", "heartRate0": 88}`.
extension VariantSetting {
    /// Reads one member, or nothing where its value is neither a number nor a name.
    public init?(_ tree: JSONTree, _ member: JSONTree.Member) {
        let parameter = tree.string(member.key)
        switch tree.kind(member.value) {
        case .string: self.init(parameter: parameter, value: .symbol(tree.string(member.value)))
        case .number:
            guard case .value(let number) = Decimal3.parse(tree.utf8(member.value)) else {
                return nil
            }
            self.init(parameter: parameter, value: .number(number))
        case .null, .false, .true, .array, .object: return nil
        }
    }

    /// Returns the members of an object, all but its comment.
    public static func members(_ tree: JSONTree, _ node: Int) -> [JSONTree.Member] {
        tree.members(node).filter { !tree.isString($0.key, equalTo: "$comment") }
    }
}
