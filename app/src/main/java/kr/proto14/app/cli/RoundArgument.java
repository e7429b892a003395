package kr.proto14.app.cli;

import kr.proto14.engine.pool.RoundId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The one known round that a command is about. */
final class RoundArgument {
  @Parameters(paramLabel = "ROUND", descriptionKey = "round-id")
  String round = "";

  @Mixin final PoolOption option = new PoolOption();

  /** The round, if it is known. */
  RoundId in(Services app) {
    return new RoundFinder(app.store()).find(round, option.pool);
  }
}
