using System.Collections.Immutable;

namespace PerfRules.Language.Syntax;

/// <summary>
/// 上一版本的各项，依次沿用。两个版本大同小异、次序不变，所以只往后找：没有变的一下就找到，
/// 比每次都给几千项编目快得多；被挪到前面去的找不到，重新分析就是。
/// </summary>
/// <param name="previous">上一版本的各项。</param>
/// <param name="keyOf">一项凭什么认得；以引用相等比较。</param>
internal sealed class Carried<T>(ImmutableArray<T> previous, Func<T, object?> keyOf)
    where T : class
{
    private int _next;

    public T? Find(object key)
    {
        for (var i = _next; i < previous.Length; i++)
        {
            if (!ReferenceEquals(keyOf(previous[i]), key))
                continue;
            _next = i + 1;
            return previous[i];
        }
        return null;
    }
}
