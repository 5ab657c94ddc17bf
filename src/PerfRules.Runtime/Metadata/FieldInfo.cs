using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Metadata;

/// <summary>编译后的规则所需的一项数据，或明细的一列；在所属表中的下标即序号。</summary>
/// <param name="Name">名称。</param>
/// <param name="Kind">类型。</param>
/// <param name="Unit">声明的单位的写法；没有单位为空串。</param>
/// <param name="Scale">一个声明的单位合多少基本单位；输入一律以基本单位计。</param>
/// <param name="Options">选项的名称，依序号；不是选项时为空表。</param>
/// <param name="Default">缺失时取的值（基本单位）；为空表示必填。</param>
/// <param name="Source">从哪里算来；<see cref="FieldSourceKind.Reported"/> 是单位填报的，其余由调用者在评分之前算好。</param>
public sealed record FieldInfo(
    string Name, FieldKind Kind, string Unit, Rational Scale, IReadOnlyList<string> Options, Rational? Default,
    FieldSourceKind Source = FieldSourceKind.Reported);
