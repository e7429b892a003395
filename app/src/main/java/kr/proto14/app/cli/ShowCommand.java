package kr.proto14.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kr.proto14.app.config.Config;
import kr.proto14.app.notify.Html;
import kr.proto14.app.notify.message.MessageWriter;
import kr.proto14.app.notify.message.Recipient;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.store.NewMessage;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows one round and what we make of it. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
  private static final Recipient READER = new Recipient("terminal", "reader");

  private final Session session;

  @Mixin final RoundArgument round = new RoundArgument();

  @Option(names = "--match", descriptionKey = "show-match", paramLabel = "1-14")
  @Nullable Integer match;

  ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Config config = session.config();
    try (Services app = session.open(config)) {
      RoundId id = round.in(app);
      Shown shown = app.store().reading(tx -> Shown.of(tx, id)).orElseThrow();
      Instant now = app.clock().instant();
      if (match != null) {
        say(shown, match, config);
      } else if (session.json()) {
        session.say(RoundJson.of(shown));
      } else {
        say(shown, now, Texts.of("messages", config.language()));
      }
    }
    return Exit.OK;
  }

  private void say(Shown shown, int number, Config config) {
    if (number < 1 || number > Pool.MATCHES) {
      throw new Refusal("refusal.match", Map.of("match", String.valueOf(number)));
    }
    if (session.json()) {
      session.say(RoundJson.match(shown, number));
      return;
    }
    shown
        .forecast(number)
        .ifPresentOrElse(
            forecast ->
                session.say(
                    new MatchText(session, Texts.of("messages", config.language()))
                        .lines(shown, shown.round().matches().get(number - 1), forecast)),
            () ->
                session.say(
                    session.text(
                        "show.not-yet.match", Map.of("id", shown.round().id().toString()))));
  }

  private void say(Shown shown, Instant now, Texts messages) {
    shown
        .announcement(now)
        .ifPresentOrElse(
            announcement -> session.say(message(announcement, messages)),
            () -> session.say(table(shown).lines()));
    session.say("");
    session.say(standing(shown, now));
  }

  private static String message(Announcement announcement, Texts messages) {
    return new MessageWriter(messages, List.of(READER))
        .predicted(announcement).stream()
            .map(NewMessage::body)
            .map(Html::toPlain)
            .collect(Collectors.joining());
  }

  private String standing(Shown shown, Instant now) {
    SaleState state = SaleState.of(shown.seen().status(), shown.round().saleEnd(), now);
    String sale = session.text("state." + state.key());
    RoundId id = shown.round().id();
    return shown
        .prediction()
        .map(
            seal ->
                session.text(
                    "show.predicted",
                    Map.of(
                        "id", id.toString(),
                        "state", sale,
                        "version", seal.value().version(),
                        "seq", seal.seq(),
                        "at", KoreanTime.minute(seal.sealedAt()),
                        "hash", seal.hash())))
        .orElseGet(() -> session.text("show.not-yet", Map.of("id", id.toString(), "state", sale)));
  }

  private Table table(Shown shown) {
    Table table =
        new Table(
            List.of(
                session.text("column.number"),
                session.text("column.kick-off"),
                session.text("column.home"),
                session.text("column.away"),
                session.text("column.league")));
    for (Match match : shown.round().matches()) {
      table.add(
          List.of(
              String.valueOf(match.number()),
              KoreanTime.minute(match.kickOff()),
              match.home().name(),
              match.away().name(),
              match.league().name()));
    }
    return table;
  }
}
