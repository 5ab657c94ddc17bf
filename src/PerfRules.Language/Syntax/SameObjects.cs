using System.Collections.Immutable;

namespace PerfRules.Language.Syntax;

/// <summary>两列是不是逐个相同的对象：没有改动的部分在各版本之间就是同一个对象。每按一键要比几千个，所以不用逐个调用的比较。</summary>
internal static class SameObjects
{
    public static bool AreSame<T>(ImmutableArray<T> left, ImmutableArray<T> right)
        where T : class => left == right || AreSame(left.AsSpan(), right.AsSpan());

    public static bool AreSame<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
        where T : class
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i], right[i]))
                return false;
        }
        return true;
    }
}
