package kr.proto14.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program without a command, and the options of all commands. */
@Command(
    name = "proto14",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    version = "proto14 0.1.0")
final class Options {
  @Option(names = "--json", descriptionKey = "json", scope = ScopeType.INHERIT)
  boolean json;

  @Option(
      names = "--lang",
      descriptionKey = "lang",
      paramLabel = "ko|en",
      converter = LanguageName.class,
      scope = ScopeType.INHERIT)
  @Nullable String lang;

  @Option(
      names = "--env-file",
      descriptionKey = "env-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT)
  @Nullable Path envFile;

  @Option(names = "--debug", descriptionKey = "debug", scope = ScopeType.INHERIT)
  boolean debug;
}
