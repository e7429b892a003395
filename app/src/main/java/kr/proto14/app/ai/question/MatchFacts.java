package kr.proto14.app.ai.question;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.proto14.engine.pool.Match;

/**
 * What a block says of one match.
 *
 * @param facts in the order of their kinds, at most one of each
 */
public record MatchFacts(Match match, List<Fact> facts) {
  public MatchFacts {
    requireNonNull(match, "match");
    facts = List.copyOf(facts);
    for (int i = 1; i < facts.size(); i++) {
      if (facts.get(i - 1).kind().compareTo(facts.get(i).kind()) >= 0) {
        throw new IllegalArgumentException("facts out of order: " + facts);
      }
    }
  }

  /** The kinds of its facts. */
  Set<FactKind> kinds() {
    return facts.stream().map(Fact::kind).collect(Collectors.toUnmodifiableSet());
  }

  /** The same without the odds. */
  MatchFacts withoutOdds() {
    return new MatchFacts(
        match, facts.stream().filter(fact -> fact.kind() != FactKind.ODDS).toList());
  }
}
