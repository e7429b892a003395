package kr.proto14.app.ai;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.Said;
import kr.proto14.app.store.PanelAnswer;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Round;

/**
 * What the panel says of a round at a moment: of each match the newest chances that each member gave
 * of the same sides, else why it gave none. So a second asking that fails takes nothing away.
 */
public final class Standing {
  private final Round round;
  private final Map<String, List<Held>> members = new TreeMap<>();

  /** What a member holds of a match, and the answer that says so. */
  private record Held(Said said, Optional<PanelAnswer> answer) {}

  private Standing(Round round, List<PanelAnswer> answers) {
    this.round = requireNonNull(round, "round");
    Map<String, List<PanelAnswer>> byMember = new TreeMap<>();
    answers.forEach(
        answer -> byMember.computeIfAbsent(answer.member(), _ -> new ArrayList<>()).add(answer));
    byMember.forEach(
        (member, own) ->
            members.put(
                member,
                round.matches().stream().map(match -> held(match, own.reversed())).toList()));
  }

  /** Reads it as of a moment. */
  public static Standing asOf(Tx tx, Round round, Instant moment) {
    return new Standing(round, tx.panelAnswers().asOf(round.id(), moment));
  }

  private static Held held(Match match, List<PanelAnswer> newestFirst) {
    Held absent = new Held(new Said.Absent(Absence.NOT_ASKED), Optional.empty());
    boolean isFirst = true;
    for (PanelAnswer answer : newestFirst) {
      Optional<Said> said = AnswerJson.read(answer.body(), match);
      if (said.isPresent()) {
        if (said.get() instanceof Said.Chances) {
          return new Held(said.get(), Optional.of(answer));
        }
        absent = isFirst ? new Held(said.get(), Optional.of(answer)) : absent;
        isFirst = false;
      }
    }
    return absent;
  }

  /** The 14 opinions of each member that was asked, match 1 first. */
  public Map<String, List<Opinion>> opinions() {
    Map<String, List<Opinion>> opinions = new TreeMap<>();
    members.forEach(
        (member, held) ->
            opinions.put(member, held.stream().map(each -> opinion(each.said())).toList()));
    return opinions;
  }

  private static Opinion opinion(Said said) {
    return switch (said) {
      case Said.Chances chances -> new Opinion.Estimate(chances.probabilities());
      case Said.Absent(Absence why) -> new Opinion.Abstention(why.key());
    };
  }

  /** References of what was asked and answered, of the answers that stand. */
  public Set<String> inputs() {
    Set<String> inputs = new TreeSet<>();
    members.values().stream()
        .flatMap(List::stream)
        .flatMap(held -> held.answer().stream())
        .flatMap(answer -> Stream.concat(Stream.of(answer.question()), Stream.ofNullable(answer.raw())))
        .forEach(inputs::add);
    return inputs;
  }

  /**
   * Whether a member has chances of every match that will be played, none of them older than a
   * moment.
   */
  boolean isFresh(String member, Instant since) {
    List<Held> held = members.get(member);
    return held != null
        && round.matches().stream()
            .filter(match -> match.state() != MatchState.VOID)
            .map(match -> held.get(match.number() - 1))
            .allMatch(
                each ->
                    each.said() instanceof Said.Chances
                        && each.answer()
                            .filter(answer -> !answer.recordedAt().isBefore(since))
                            .isPresent());
  }

  /** The reasons that members gave, by match number; a match without any is left out. */
  public Map<Integer, List<Reason>> reasons() {
    Map<Integer, List<Reason>> reasons = new TreeMap<>();
    members.forEach(
        (member, held) -> {
          for (int i = 0; i < held.size(); i++) {
            List<Reason> given = reasons(member, held.get(i), round.matches().get(i));
            if (!given.isEmpty()) {
              reasons.computeIfAbsent(i + 1, _ -> new ArrayList<>()).addAll(given);
            }
          }
        });
    return reasons;
  }

  private static List<Reason> reasons(String member, Held held, Match match) {
    return held.said() instanceof Said.Chances
        ? held.answer()
            .map(answer -> AnswerJson.reasons(member, answer.body(), match))
            .orElse(List.of())
        : List.of();
  }
}
