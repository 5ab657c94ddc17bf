using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics;

/// <summary>诊断涉及的另一处条文及其说明。</summary>
public sealed record RelatedLocation(Location Location, string Message);
