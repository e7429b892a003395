package kr.proto14.engine.weights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.score.PairedDifference;
import kr.proto14.engine.weights.Quality.Judged;

/** What members and parts of the pool were worth over settled rounds of one sport. */
public final class Accountability {
  private final List<PastRound> rounds;

  /** That of some rounds, in any order. */
  public Accountability(Collection<PastRound> rounds) {
    this.rounds = rounds.stream().sorted(PastRound.ORDER).toList();
  }

  /** A record of each member of the panel that was ever asked, by name. */
  public List<MemberRecord> members() {
    SortedSet<String> names = new TreeSet<>();
    for (PastRound round : rounds) {
      for (PastMatch match : round.matches()) {
        match.forecast().voices().stream()
            .filter(voice -> voice.group() == Group.PANEL)
            .forEach(voice -> names.add(voice.name()));
      }
    }
    return names.stream().map(this::member).toList();
  }

  private MemberRecord member(String name) {
    SortedMap<String, Integer> abstentions = new TreeMap<>();
    List<Judged> own = new ArrayList<>();
    int asked = 0;
    for (int i = 0; i < rounds.size(); i++) {
      boolean inRound = false;
      for (PastMatch match : rounds.get(i).matches()) {
        for (Voice voice : match.forecast().voices()) {
          if (voice.name().equals(name)) {
            inRound = true;
            switch (voice.opinion()) {
              case Opinion.Estimate(var chances) ->
                  own.add(new Judged(i, chances, match.outcome()));
              case Opinion.Abstention(String reason) -> abstentions.merge(reason, 1, Integer::sum);
            }
          }
        }
      }
      asked += inRound ? 1 : 0;
    }
    Predicate<PastRound> shown = round -> round.shownOdds().contains(name);
    return new MemberRecord(
        name,
        asked,
        own.isEmpty() ? Optional.empty() : Optional.of(Quality.of(own)),
        lead(match -> match.estimate(name).isPresent(), voice -> !voice.name().equals(name)),
        abstentions,
        Copying.lately(rounds, name),
        Copying.correlation(rounds, name, shown),
        Copying.correlation(rounds, name, shown.negate()));
  }

  /** A record of each part that there was. */
  public List<PartRecord> parts() {
    List<PartRecord> records = new ArrayList<>();
    for (Part part : Part.values()) {
      List<Judged> judged = new ArrayList<>();
      each(
          _ -> true,
          voice -> part.has(voice.group()),
          (round, match, chances) -> judged.add(new Judged(round, chances, match.outcome())));
      lead(_ -> true, voice -> part.has(voice.group()))
          .ifPresent(lead -> records.add(new PartRecord(part, Quality.of(judged), lead)));
    }
    return records;
  }

  /** The pool's log loss less that of the voices that are kept, on the same matches. */
  Optional<PairedDifference> lead(Predicate<PastMatch> which, Predicate<Voice> kept) {
    List<Judged> all = new ArrayList<>();
    List<Judged> some = new ArrayList<>();
    each(
        which,
        kept,
        (round, match, chances) -> {
          all.add(new Judged(round, match.forecast().probabilities(), match.outcome()));
          some.add(new Judged(round, chances, match.outcome()));
        });
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PairedDifference.of(
                losses(all), losses(some), all.stream().mapToLong(Judged::round).toArray()));
  }

  private static double[] losses(List<Judged> judged) {
    return judged.stream().mapToDouble(each -> each.score().logLoss()).toArray();
  }

  private interface Reader {
    void read(int round, PastMatch match, Probabilities chances);
  }

  /** Pools the voices that are kept by the weights of their round, where any of them counts. */
  private void each(Predicate<PastMatch> which, Predicate<Voice> kept, Reader reader) {
    for (int i = 0; i < rounds.size(); i++) {
      PastRound round = rounds.get(i);
      for (PastMatch match : round.matches()) {
        int place = i;
        if (which.test(match)) {
          MatchForecast said = match.forecast();
          round
              .weighing()
              .pooled(said.number(), said.voices().stream().filter(kept).toList())
              .ifPresent(pooled -> reader.read(place, match, pooled.probabilities()));
        }
      }
    }
  }
}
