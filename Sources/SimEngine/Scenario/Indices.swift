/// Names a state by its place in document order.
public typealias StateID = Index<StateKind>
/// Tags ``StateID``.
public enum StateKind {}

/// Names a measure by its place in the scenario.
public typealias MeasureID = Index<MeasureKind>
/// Tags ``MeasureID``.
public enum MeasureKind {}

/// Names a parameter by its place in the scenario.
public typealias ParameterID = Index<ParameterTag>
/// Tags ``ParameterID``.
public enum ParameterTag {}

/// Names an act by its place in the scenario; acts defined on a board follow the top-level ones.
public typealias ActID = Index<ActKind>
/// Tags ``ActID``.
public enum ActKind {}

/// Names a decision by its place in document order.
public typealias DecisionID = Index<DecisionTag>
/// Tags ``DecisionID``.
public enum DecisionTag {}

/// Names an option, step or distractor by its place within its decision.
public typealias OptionID = Index<OptionTag>
/// Tags ``OptionID``.
public enum OptionTag {}

/// Names a rubric criterion by its place in the rubric.
public typealias CriterionID = Index<CriterionTag>
/// Tags ``CriterionID``.
public enum CriterionTag {}

/// Names a reference by its place in the scenario.
public typealias ReferenceID = Index<ReferenceTag>
/// Tags ``ReferenceID``.
public enum ReferenceTag {}

/// Names a learning objective by its place in the scenario.
public typealias ObjectiveID = Index<ObjectiveTag>
/// Tags ``ObjectiveID``.
public enum ObjectiveTag {}

/// Names an event that the author raises, sends, declares or listens to.
public typealias EventNameID = Index<EventNameTag>
/// Tags ``EventNameID``.
public enum EventNameTag {}

/// Names a delayed event that can be canceled.
public typealias SendID = Index<SendTag>
/// Tags ``SendID``.
public enum SendTag {}

/// Names a tab of the patient's chart.
public typealias ChartTabID = Index<ChartTabTag>
/// Tags ``ChartTabID``.
public enum ChartTabTag {}
