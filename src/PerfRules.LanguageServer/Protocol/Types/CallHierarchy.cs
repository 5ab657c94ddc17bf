using System.Text.Json;

namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>层次中的一项。</summary>
public sealed record CallHierarchyItem(
    string Name, SymbolKind Kind, DocumentId Uri, Range Range, Range SelectionRange, string? Detail = null, JsonElement? Data = null);

/// <summary>callHierarchy/incomingCalls 和 outgoingCalls。</summary>
public sealed record CallHierarchyParams(CallHierarchyItem Item);

/// <summary>谁用到了它，用在哪几处。</summary>
public sealed record CallHierarchyIncomingCall(CallHierarchyItem From, IReadOnlyList<Range> FromRanges);

/// <summary>它用到了谁，用在哪几处。</summary>
public sealed record CallHierarchyOutgoingCall(CallHierarchyItem To, IReadOnlyList<Range> FromRanges);
