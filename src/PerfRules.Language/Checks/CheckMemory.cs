using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PerfRules.Language.Model;

namespace PerfRules.Language.Checks;

/// <summary>
/// 记住哪些节点检查过而没有发现。节点的规则和各上级的例外、限分、否决都还是同一个对象时，结论不变；
/// 有发现的每次重新检查，因为发现里的说法和改法随全文而变。
/// </summary>
internal sealed class CheckMemory
{
    private readonly HashSet<Key> _clean = [];

    public bool IsClean(Framework framework, Indicator node) => _clean.Contains(Key.Of(framework, node));

    public void AddClean(Framework framework, Indicator node) => _clean.Add(Key.Of(framework, node));

    /// <summary>一个节点的检查取决于哪些对象。</summary>
    private sealed class Key : IEquatable<Key>
    {
        private readonly ImmutableArray<object> _parts;
        private readonly int _hash;

        private Key(ImmutableArray<object> parts)
        {
            _parts = parts;
            var hash = new HashCode();
            foreach (var part in parts)
                hash.Add(RuntimeHelpers.GetHashCode(part));
            _hash = hash.ToHashCode();
        }

        public static Key Of(Framework framework, Indicator node)
        {
            var parts = ImmutableArray.CreateBuilder<object>();
            parts.AddRange(node.Children.Select(c => c.Rules ?? c));
            for (var each = node; each is not null; each = each.Parent)
            {
                // 没有绑定结果可比的，总是重新检查。
                parts.Add(each.Rules ?? new object());
                parts.AddRange(each.Exceptions);
                parts.AddRange(each.Limits);
                parts.AddRange(each.Vetoes);
            }
            if (node.Level == IndicatorLevel.Total)
                parts.AddRange(framework.GradeLimits);
            return new Key(parts.DrainToImmutable());
        }

        public bool Equals(Key? other)
        {
            if (other is null || other._parts.Length != _parts.Length)
                return false;
            for (var i = 0; i < _parts.Length; i++)
            {
                if (!ReferenceEquals(_parts[i], other._parts[i]))
                    return false;
            }
            return true;
        }

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => _hash;
    }
}
