package kr.proto14.app.cli;

import kr.proto14.engine.pool.Pool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which a pool is chosen. */
final class PoolOption {
  @Option(
      names = "--pool",
      descriptionKey = "pool",
      paramLabel = "soccer|basketball",
      converter = PoolName.class,
      completionCandidates = PoolName.class)
  @Nullable Pool pool;
}
