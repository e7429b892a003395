package kr.proto14.app.notify.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.round.Movement;
import kr.proto14.app.round.Movement.Cause;
import kr.proto14.app.round.Movement.Moved;
import kr.proto14.app.round.Prediction;
import kr.proto14.app.round.Revision;
import kr.proto14.app.source.Provenance;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;

/** What a new version of a prediction changes, and why. */
final class RevisionLines {
  private static final double VISIBLE_POINTS = 0.05;

  private final Texts texts;
  private final Words words;
  private final Formats formats;
  private final Announcement announcement;
  private final Prediction now;
  private final Revision revision;
  private final Movement movement;
  private final Pool pool;

  RevisionLines(Texts texts, Announcement announcement, Revision revision) {
    this.texts = texts;
    this.words = new Words(texts);
    this.formats = new Formats(texts);
    this.announcement = announcement;
    this.now = announcement.prediction();
    this.revision = revision;
    this.movement = revision.movement();
    this.pool = now.round().id().pool();
  }

  /** One line for a text that stands in place of the old one. */
  String edited() {
    return texts.text(
        "revision.edited",
        Map.of(
            "version", now.version(),
            "time", formats.time(announcement.at()),
            "what", same()));
  }

  /** Appends what is new in a message of its own. */
  void addTo(Page page) {
    page.heading(texts.text("revision.heading"));
    if (movement.movedSaleEnd()) {
      page.line(
          texts.text(
              "revision.sale-end",
              Map.of(
                  "before", formats.minute(movement.oldSaleEnd()),
                  "after", formats.minute(movement.newSaleEnd()))));
    }
    if (now.provenance() == Provenance.BETMAN
        && revision.before().provenance() != Provenance.BETMAN) {
      page.line(texts.text("revision.confirmed"));
    }
    List<Moved> told = movement.matches().stream().filter(this::isToBeMarkedAnew).toList();
    told.forEach(moved -> page.line(line(moved)));
    if (told.isEmpty()) {
      page.line(same());
    } else {
      rest(told).ifPresent(page::line);
    }
  }

  private String same() {
    return texts.text(
        "revision.same",
        Map.of(
            "points", points(movement.points()),
            "causes", causes(movement.matches().stream().flatMap(it -> it.causes().stream()))));
  }

  private Optional<String> rest(List<Moved> told) {
    List<Moved> others =
        movement.matches().stream()
            .filter(moved -> !told.contains(moved) && moved.points() >= VISIBLE_POINTS)
            .toList();
    double most = others.stream().mapToDouble(Moved::points).max().orElse(0);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.text("revision.rest", Map.of("count", others.size(), "points", points(most))));
  }

  private boolean isToBeMarkedAnew(Moved moved) {
    return moved.before().favourite() != moved.after().favourite()
        || !picks(moved, true).equals(picks(moved, false))
        || moved.causes().contains(Cause.TEAMS)
        || state(moved, true) != state(moved, false);
  }

  private String line(Moved moved) {
    String line =
        texts.text(
            "revision.match",
            Map.of(
                "match", words.match(match(moved, false)),
                "before", pick(moved.before()),
                "after", pick(moved.after())));
    Picks before = picks(moved, true);
    Picks after = picks(moved, false);
    if (!before.equals(after)) {
      line +=
          texts.text(
              "revision.multi",
              Map.of("before", words.picks(pool, before), "after", words.picks(pool, after)));
    }
    if (state(moved, true) != state(moved, false)) {
      line += texts.text("revision.state." + key(state(moved, false)));
    }
    return line + texts.text("revision.why", Map.of("causes", causes(moved.causes().stream())));
  }

  private String pick(Probabilities chances) {
    Outcome favourite = chances.favourite();
    return words.outcome(pool, favourite) + " " + formats.percent(chances.of(favourite));
  }

  private Picks picks(Moved moved, boolean before) {
    return (before ? revision.advice() : announcement.advice())
        .ticket()
        .picks()
        .get(moved.number() - 1);
  }

  private MatchState state(Moved moved, boolean before) {
    return match(moved, before).state();
  }

  private Match match(Moved moved, boolean before) {
    Prediction version = before ? revision.before() : now;
    return version.round().matches().get(moved.number() - 1);
  }

  private String causes(Stream<Cause> causes) {
    Set<Cause> met = causes.collect(Collectors.toSet());
    String named =
        Arrays.stream(Cause.values())
            .filter(met::contains)
            .map(cause -> texts.text("revision.cause." + key(cause)))
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? texts.text("revision.cause.other") : named;
  }

  private String points(double points) {
    return String.format(texts.locale(), "%.1f", points);
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
