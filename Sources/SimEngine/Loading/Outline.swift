/// What the first pass over a document found: the nodes that the second pass reads.
struct Outline {
    /// The open objects of the states, in document order.
    var states: [Fields] = []
    /// The decisions, in document order.
    var decisions: [DecisionOutline] = []
    /// How many measures the author has; the measures of parameters follow.
    var measureCount = 0
    /// The nodes of the values of each parameter.
    var parameterValues: [[Int]] = []
    /// The nodes of the conditions of the constraints.
    var constraints: [Int] = []
    /// The nodes of the acts: those of the top level, then those defined on boards.
    var acts: [Int32] = []
    /// The nodes of the ids of all options, decision by decision; -1 where one has none.
    var optionIDs: [Int32] = []
    /// The ids of the entries of each tab of the chart.
    var chartEntries: [NameTable] = []
    /// The ids of the options of decisions that have many.
    var optionTables: [NameTable] = []
}

/// What the first pass found of one decision.
struct DecisionOutline {
    /// The decision's id.
    var id: Text
    /// The state that asks it.
    var state: StateID
    /// Its node.
    var node: Int
    /// The open object, unless it is none.
    var fields: Fields?
    /// Its kind, unless that is unknown.
    var kind: Decision.Kind?
    /// Its options as a run of the outline's.
    var options: Range<Int>
    /// Of a matrix, how many of these are columns; the others, after them, are rows.
    var columns = 0
    /// The place of a table of their ids, where they are too many to compare one by one.
    var table: Int?
}
