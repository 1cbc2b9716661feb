import Foundation
import Testing

@testable import SimEngine

/// Runs the response processing of a QTI item, as the specification of version 2.1 has it.
///
/// It reads version 3.0 too, whose names it turns back.
struct QTIEvaluator {
    /// A value of a variable; an empty container is the same as none.
    enum Value: Equatable {
        case number(Double)
        case word(String)
        case truth(Bool)
        case container([String], isOrdered: Bool)
    }

    private let item: XMLTree
    private var values: [String: Value] = [:]

    init(_ bytes: [UInt8]) throws {
        item = try XMLTree.parse(bytes)
    }

    /// Answers the item and returns its outcomes; what is not answered has no value.
    func outcomes(_ answers: [String: Value]) throws -> [String: Value] {
        var evaluator = self
        return try evaluator.run(answers)
    }

    private mutating func run(_ answers: [String: Value]) throws -> [String: Value] {
        for child in item.children where Self.name(child) == "outcomeDeclaration" {
            guard let text = child.descendants.first(where: { Self.name($0) == "value" })?.text
            else { continue }
            let id = try #require(child.attributes["identifier"])
            values[id] = .number(try #require(Double(text)))
        }
        for (id, value) in answers {
            try #require(response(id) != nil, "\(id) is no response")
            if case .container(let parts, _) = value, parts.isEmpty { continue }
            values[id] = value
        }
        let processing = item.children.first { Self.name($0) == "responseProcessing" }
        for rule in try #require(processing).children { try follow(rule) }
        return values
    }

    private func response(_ id: String) -> XMLTree? {
        item.children.first {
            Self.name($0) == "responseDeclaration" && $0.attributes["identifier"] == id
        }
    }

    private mutating func follow(_ rule: XMLTree) throws {
        switch Self.name(rule) {
        case "setOutcomeValue":
            let id = try #require(rule.attributes["identifier"])
            try #require(
                item.children.contains {
                    Self.name($0) == "outcomeDeclaration" && $0.attributes["identifier"] == id
                }, "\(id) is not declared")
            try #require(rule.children.count == 1)
            values[id] = try value(rule.children[0])
        case "responseCondition":
            for branch in rule.children {
                if Self.name(branch) == "responseElse" {
                    for rule in branch.children { try follow(rule) }
                    return
                }
                if try value(branch.children[0]) == .truth(true) {
                    for rule in branch.children.dropFirst() { try follow(rule) }
                    return
                }
            }
        default: Issue.record("unknown rule \(rule.name)")
        }
    }

    private func value(_ node: XMLTree) throws -> Value? {
        let id = node.attributes["identifier"] ?? ""
        switch Self.name(node) {
        case "baseValue":
            let type = node.attributes["baseType"] ?? node.attributes["base-type"]
            return type == "float" || type == "integer"
                ? .number(try #require(Double(node.text))) : .word(node.text)
        case "variable": return values[id]
        case "correct": return try correct(id)
        case "mapResponse": return .number(try mapped(id))
        default: return try operation(node, try node.children.map { try value($0) })
        }
    }

    private func operation(_ node: XMLTree, _ inner: [Value?]) throws -> Value? {
        switch Self.name(node) {
        case "isNull": return .truth(inner[0] == nil)
        case "multiple":
            let parts = inner.flatMap { value -> [String] in
                switch value {
                case .word(let word)?: [word]
                case .container(let parts, false)?: parts
                default: []
                }
            }
            return parts.isEmpty ? nil : .container(parts, isOrdered: false)
        case "and":
            if inner.contains(.truth(false)) { return .truth(false) }
            return inner.contains { $0 == nil } ? nil : .truth(true)
        default: break
        }
        let values = inner.compactMap { $0 }
        guard values.count == inner.count else { return nil }
        switch Self.name(node) {
        case "not": return .truth(values[0] == .truth(false))
        case "match": return .truth(Self.same(values[0], values[1]))
        case "member":
            guard case .word(let word) = values[0], case .container(let all, _) = values[1] else {
                throw Fault()
            }
            return .truth(all.contains(word))
        case "index":
            guard case .container(let all, true) = values[0] else { throw Fault() }
            let place = try #require(Int(node.attributes["n"] ?? ""))
            return place <= all.count ? .word(all[place - 1]) : nil
        case "lt": return .truth(try number(values[0]) < number(values[1]))
        case "lte": return .truth(try number(values[0]) <= number(values[1]))
        case "sum": return .number(try values.reduce(0) { try $0 + number($1) })
        case "product": return .number(try values.reduce(1) { try $0 * number($1) })
        case "subtract": return .number(try number(values[0]) - number(values[1]))
        case "divide":
            let divisor = try number(values[1])
            return divisor == 0 ? nil : .number(try number(values[0]) / divisor)
        default:
            Issue.record("unknown expression \(node.name)")
            return nil
        }
    }

    private struct Fault: Error {}

    private func number(_ value: Value) throws -> Double {
        guard case .number(let number) = value else { throw Fault() }
        return number
    }

    private static func same(_ left: Value, _ right: Value) -> Bool {
        guard case .container(let one, let isOrdered) = left, case .container(let other, _) = right
        else { return left == right }
        return isOrdered ? one == other : one.sorted() == other.sorted()
    }

    private func correct(_ id: String) throws -> Value? {
        let declaration = try #require(response(id))
        let list = declaration.children.first { Self.name($0) == "correctResponse" }
        let parts = (list?.children ?? []).map { $0.text }
        switch declaration.attributes["cardinality"] {
        case "single": return parts.first.map { .word($0) }
        case "ordered": return .container(parts, isOrdered: true)
        default: return .container(parts, isOrdered: false)
        }
    }

    private func mapped(_ id: String) throws -> Double {
        let declaration = try #require(response(id))
        let mapping = try #require(declaration.children.first { Self.name($0) == "mapping" })
        let chosen: [String]
        switch values[id] {
        case .word(let word)?: chosen = [word]
        case .container(let parts, _)?: chosen = parts
        default: chosen = []
        }
        var sum = 0.0
        for key in Set(chosen) {
            let entry = mapping.children.first {
                ($0.attributes["mapKey"] ?? $0.attributes["map-key"]) == key
            }
            sum +=
                Double(
                    entry?.attributes["mappedValue"] ?? entry?.attributes["mapped-value"] ?? "0") ?? 0
        }
        return max(0, sum)
    }

    /// The name of an element in version 2.1.
    private static func name(_ node: XMLTree) -> String {
        guard node.name.hasPrefix("qti-") else { return node.name }
        let words = node.name.dropFirst(4).split(separator: "-")
        return words.enumerated().map { $0.offset == 0 ? String($0.element) : $0.element.capitalized }
            .joined()
    }
}
