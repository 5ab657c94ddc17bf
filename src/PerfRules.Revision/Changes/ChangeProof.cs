namespace PerfRules.Revision.Changes;

/// <summary>一处改动对得分有没有影响，是怎样知道的。</summary>
public abstract record ChangeProof;

/// <summary>对任何取数得分都相同，已证明。</summary>
/// <param name="Reason">一句话，为什么相同。</param>
public sealed record ProvenEquivalent(string Reason) : ChangeProof;

/// <summary>有取数使得分不同；这组取数已用两版各评一次，结果确实不同。</summary>
public sealed record ProvenDifferent(ChangeWitness Witness) : ChangeProof;

/// <summary>没有能够判定：既没有找到得分不同的取数，也没有证明得分总相同。</summary>
/// <param name="Reason">原因。</param>
/// <param name="Samples">抽样比较了多少组取数，得分都相同。</param>
public sealed record NotDecided(string Reason, int Samples) : ChangeProof;
