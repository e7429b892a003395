package kr.proto14.app.ai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.member.Usage;
import kr.proto14.app.ai.question.FactsReader;
import kr.proto14.app.ai.question.MatchFacts;
import kr.proto14.app.ai.question.Question;
import kr.proto14.app.ai.question.QuestionWriter;
import kr.proto14.app.forecast.Cut;
import kr.proto14.app.forecast.Past;
import kr.proto14.app.store.PanelAnswer;
import kr.proto14.app.store.Store;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the panel asked about a round, and stores each answer as soon as it is there: a run that dies
 * has paid for no answer twice. The forecast reads what is stored.
 */
public final class PanelDesk {
  /** Where the sale ends sooner, the rest of the time is for sealing and telling. */
  private static final Duration BEFORE_THE_END = Duration.ofSeconds(45);

  /** An asking that is older than the panel waits, and by this much, has died. */
  private static final Duration TO_STORE = Duration.ofMinutes(1);

  /** It has chances of all matches asked. */
  public static final String ANSWERED = "answered";

  /** Of some of them. */
  public static final String PARTLY = "partly";

  private static final Logger LOG = LoggerFactory.getLogger(PanelDesk.class);
  private static final String SOURCE = "panel";

  private final Store store;
  private final List<Seat> seats;
  private final Panel panel;
  private final PanelRules rules;
  private final Clock clock;

  /** A desk; without seats it asks nobody. */
  public PanelDesk(Store store, List<Seat> seats, Panel panel, PanelRules rules, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.seats = List.copyOf(seats);
    this.panel = requireNonNull(panel, "panel");
    this.rules = requireNonNull(rules, "rules");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Whether there is anybody to ask. */
  public boolean hasMembers() {
    return !seats.isEmpty();
  }

  /**
   * Asks those who have no fresh answer, as far as time and money go.
   *
   * @return those who were asked, or could not be; nobody where all have answered
   */
  public List<PanelAnswer> gather(Evidence evidence) {
    Round round = evidence.round();
    Instant now = now();
    boolean isPlayed = round.matches().stream().anyMatch(m -> m.state() != MatchState.VOID);
    List<Seat> wanted = isPlayed && left(round).isPositive() ? wanted(round, now) : List.of();
    if (wanted.isEmpty()) {
      return List.of();
    }
    Question question =
        new QuestionWriter(rules.odds().in(round.id())).write(round.id(), facts(evidence, now));
    // Where models were fitted for the facts, much of the time may be gone.
    if (!left(round).isPositive()) {
      return List.of();
    }
    Asking asking =
        new Asking(round, question, keep("question " + round.id(), question.text(), now));
    List<PanelAnswer> answers = new ArrayList<>();
    Map<String, Reserved> reserved = new HashMap<>();
    for (Seat seat : wanted) {
      hindrance(seat, question, reserved)
          .map(why -> notAsked(seat, question, why))
          .ifPresent(asked -> answers.add(stored(asking, asked, 0, OptionalLong.empty())));
    }
    panel.ask(
        question,
        left(round),
        wanted.stream().map(Seat::member).filter(m -> reserved.containsKey(m.name())).toList(),
        asked -> answers.add(settle(asking, asked, reserved)));
    return answers;
  }

  private Duration left(Round round) {
    return Duration.between(clock.instant(), round.saleEnd()).minus(BEFORE_THE_END);
  }

  private record Asking(Round round, Question question, String reference) {}

  private record Reserved(Seat seat, long asking, long most) {
    /** What nobody counted may have cost the most. */
    long cost(Asked asked) {
      return asked.isCounted() ? seat.price().microwon(asked.usage()) : most;
    }
  }

  private List<Seat> wanted(Round round, Instant now) {
    return store.reading(
        tx -> {
          Standing standing = Standing.asOf(tx, round, now);
          Instant since = now.minus(rules.fresh());
          return seats.stream()
              .filter(seat -> !standing.isFresh(seat.member().name(), since))
              .toList();
        });
  }

  /** What models were fitted for it is kept: the forecast needs the same fits. */
  private List<MatchFacts> facts(Evidence evidence, Instant now) {
    List<Past> read = new ArrayList<>();
    List<MatchFacts> facts =
        store.snapshot(
            tx -> {
              Past past = new Past(tx, Cut.at(tx, now), true);
              read.add(past);
              return new FactsReader(past).read(evidence);
            });
    if (read.getLast().hasFresh()) {
      store.inTransaction(
          tx -> {
            read.getLast().keep(tx);
            return null;
          });
    }
    return facts;
  }

  /**
   * Sets aside what an asking may cost; one after the other, of all processes.
   *
   * @return why it must not be asked; empty where that is set aside
   */
  private Optional<Absence> hindrance(
      Seat seat, Question question, Map<String, Reserved> reserved) {
    String member = seat.member().name();
    long most = seat.most(question);
    return store.inTransaction(
        tx -> {
          tx.seals().lock();
          Instant now = now();
          Month month = Month.of(now);
          Duration underWay = panel.longest().plus(TO_STORE);
          if (tx.panelCosts().asking(question.round(), now.minus(underWay)).contains(member)) {
            return Optional.of(Absence.NOT_ASKED);
          }
          // What is under way when a month ends is paid for in the next one.
          long spent =
              tx.panelCosts().spent(month.from(), month.before())
                  + tx.panelCosts().setAside(month.from().minus(underWay), month.from());
          if (most > 0 && spent + most > rules.won() * Month.MICROWON) {
            return Optional.of(Absence.BUDGET);
          }
          long asking = tx.panelCosts().setAside(question.round(), member, now, most);
          reserved.put(member, new Reserved(seat, asking, most));
          return Optional.empty();
        });
  }

  private static Asked notAsked(Seat seat, Question question, Absence why) {
    return new Asked(
        seat.member().name(),
        seat.member().model(),
        Answer.absent(question.asked(), why),
        0,
        Duration.ZERO,
        Usage.NONE,
        true,
        "",
        "");
  }

  private PanelAnswer settle(Asking asking, Asked asked, Map<String, Reserved> reserved) {
    Reserved own = requireNonNull(reserved.get(asked.member()), "set aside before it was asked");
    return stored(asking, asked, own.cost(asked), OptionalLong.of(own.asking()));
  }

  private PanelAnswer stored(Asking of, Asked asked, long microwon, OptionalLong asking) {
    Round round = of.round();
    Instant at = now();
    String raw =
        asked.text().isEmpty()
            ? null
            : keep("answer of " + asked.member() + " " + round.id(), asked.text(), at);
    PanelAnswer answer =
        new PanelAnswer(
            round.id(),
            asked.member(),
            asked.model(),
            at,
            outcome(asked.answer()),
            of.question().oddsShown(),
            asked.attempts(),
            asked.took(),
            asked.usage().tokensIn(),
            asked.usage().tokensOut(),
            microwon,
            of.reference(),
            raw,
            AnswerJson.write(round, asked.answer(), of.question().known()));
    store.inTransaction(
        tx -> {
          tx.panelAnswers().add(answer);
          asking.ifPresent(tx.panelCosts()::settle);
          return null;
        });
    LOG.info(
        "{} ({}) on {}: {} in {} ms{}{}",
        asked.member(),
        asked.model(),
        round.id(),
        answer.outcome(),
        asked.took().toMillis(),
        asked.answer().scaled().isEmpty() ? "" : ", scaled: " + asked.answer().scaled(),
        asked.detail().isEmpty() ? "" : ", " + asked.detail());
    return answer;
  }

  private static String outcome(Answer answer) {
    return answer
        .mainAbsence()
        .map(why -> answer.takesPart() ? PARTLY : why.key())
        .orElse(ANSWERED);
  }

  private String keep(String call, String text, Instant at) {
    return store.inTransaction(tx -> tx.raw().keep(SOURCE, call, at, text.getBytes(UTF_8)));
  }

  /** Instants are stored in milliseconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
