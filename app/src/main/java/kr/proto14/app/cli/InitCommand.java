package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.EnvFileEdit;
import kr.proto14.app.config.Setting;
import kr.proto14.app.notify.BotReply;
import kr.proto14.app.notify.TelegramBot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets an installation up: asks, tries what is answered, and writes the settings file. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private static final String NOT_ASKED = "not_asked";

  private final Session session;
  private final Workbench bench;
  private final Dialogue dialogue;

  @Option(names = "--yes", descriptionKey = "yes")
  boolean yes;

  @Option(names = "--token", descriptionKey = "token", paramLabel = "TOKEN")
  @Nullable String token;

  @Option(names = "--chat", descriptionKey = "chat", paramLabel = "ID")
  @Nullable String chat;

  @Option(names = "--kspo-key", descriptionKey = "kspo-key", paramLabel = "KEY")
  @Nullable String kspoKey;

  @Option(names = "--database", descriptionKey = "database", paramLabel = "URL")
  @Nullable String database;

  @Option(names = "--budget", descriptionKey = "budget", paramLabel = "WON")
  @Nullable String budget;

  @Option(names = "--aim", descriptionKey = "aim", paramLabel = "HITS")
  @Nullable String aim;

  @Option(names = "--offline", descriptionKey = "offline")
  boolean offline;

  InitCommand(Session session, Workbench bench) {
    this.session = session;
    this.bench = bench;
    this.dialogue = new Dialogue(session, bench.answers());
  }

  @Override
  public Integer call() {
    Path target = session.sources().newEnvFile();
    Config base = Config.load(session.sources(Files.exists(target) ? target : null));
    if (!canBeWritten(target)) {
      throw failed(dialogue.text("file.unwritable", Map.of("file", target)));
    }
    try {
      EnvFileEdit file = EnvFileEdit.of(target);
      return yes ? unattended(target, base, file) : asked(target, base, file);
    } catch (IOException e) {
      throw failed(
          dialogue.text(
              "file.failed", Map.of("file", target, "cause", String.valueOf(e.getMessage()))));
    }
  }

  private int asked(Path target, Config base, EnvFileEdit file) throws IOException {
    Wizard wizard = new Wizard(dialogue, base, file, bench, offline);
    if (!session.languageIsGiven()) {
      wizard.language();
    }
    dialogue.tell("welcome", Map.of("file", target));
    if (Files.exists(target) && !dialogue.agrees("file.exists", Map.of("file", target), false)) {
      throw new NoResult("refused", Exit.REFUSED, dialogue.text("file.kept", Map.of()));
    }
    Optional<BotSetup.Found> bot = wizard.telegram();
    wizard.key();
    wizard.database();
    wizard.ticket();
    return write(
        target, file, bot.flatMap(BotSetup.Found::proof).map(InitCommand::key).orElse(NOT_ASKED));
  }

  private int unattended(Path target, Config base, EnvFileEdit file) throws IOException {
    Map<Setting, String> given = given();
    require(given, Setting.TELEGRAM_BOT_TOKEN, "--token");
    require(given, Setting.TELEGRAM_CHAT_ID, "--chat");
    given.forEach(this::check);
    String proof = NOT_ASKED;
    if (!offline) {
      proof = key(greeted(base));
    }
    given.forEach(file::set);
    return write(target, file, proof);
  }

  private Greeting.Proof greeted(Config base) {
    BotSetup setup = new BotSetup(dialogue, base.url(Setting.PROTO14_TELEGRAM_URL), false);
    TelegramBot bot = setup.bot(given().getOrDefault(Setting.TELEGRAM_BOT_TOKEN, ""));
    switch (bot.me()) {
      case BotReply.Good(var me) ->
          dialogue.tell(
              "token.good",
              Map.of(
                  "bot",
                  "@" + me.path("username").asText(),
                  "name",
                  me.path("first_name").asText()));
      case BotReply.Refused refused ->
          throw failed(dialogue.text("token.wrong", Map.of("cause", refused.description())));
      case BotReply.Silent(String cause) ->
          throw failed(dialogue.text("telegram.silent", Map.of("cause", cause)));
    }
    Greeting.Outcome outcome = setup.greet(bot, given().getOrDefault(Setting.TELEGRAM_CHAT_ID, ""));
    if (outcome.proof() == Greeting.Proof.NONE) {
      throw failed(dialogue.text(outcome.words(), outcome.arguments()));
    }
    return outcome.proof();
  }

  private static NoResult failed(String words) {
    return new NoResult("failed", Exit.FAILED, words);
  }

  private Map<Setting, String> given() {
    Map<Setting, String> given = new LinkedHashMap<>();
    put(given, Setting.TELEGRAM_BOT_TOKEN, token);
    put(given, Setting.TELEGRAM_CHAT_ID, chat);
    put(given, Setting.KSPO_TODZ_API_KEY, kspoKey);
    put(given, Setting.PROTO14_DATABASE_URL, database);
    put(given, Setting.PROTO14_BUDGET, budget);
    put(given, Setting.PROTO14_AIM, aim);
    put(given, Setting.PROTO14_LANG, session.language().getLanguage());
    return given;
  }

  private static void put(Map<Setting, String> given, Setting setting, @Nullable String value) {
    if (value != null) {
      given.put(setting, value.strip());
    }
  }

  private static void require(Map<Setting, String> given, Setting setting, String option) {
    if (given.getOrDefault(setting, "").isEmpty()) {
      throw new Refusal("refusal.init-missing", Map.of("option", option));
    }
  }

  private void check(Setting setting, String value) {
    setting
        .refuses(value)
        .ifPresent(
            problem -> {
              throw new Refusal(
                  "refusal.init-value", Map.of("problem", problem.in(session.language())));
            });
  }

  private int write(Path target, EnvFileEdit file, String proof) throws IOException {
    Optional<Path> copy = file.write();
    List<String> notes = new ArrayList<>();
    notes.add(dialogue.text("file.written", Map.of("file", target)));
    copy.ifPresent(old -> notes.add(dialogue.text("file.copied", Map.of("file", old))));
    session
        .shadowing(target)
        .ifPresent(other -> notes.add(dialogue.text("file.shadowed", Map.of("file", other))));
    notes.forEach(dialogue::say);
    dialogue.tell("legal");
    dialogue.tell("next");
    if (session.json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("file", target.toString());
      node.put("copy", copy.map(Path::toString).orElse(null));
      node.put("test_message", proof);
      session.say(node);
    }
    return Exit.OK;
  }

  /** Before anything is asked: whoever has answered ten questions should not hear it then. */
  private static boolean canBeWritten(Path target) {
    Path there = target.toAbsolutePath().getParent();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null
        && Files.isDirectory(there)
        && Files.isWritable(there)
        && !Files.isDirectory(target);
  }

  private static String key(Greeting.Proof proof) {
    return proof.name().toLowerCase(Locale.ROOT);
  }
}
