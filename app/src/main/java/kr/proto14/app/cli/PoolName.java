package kr.proto14.app.cli;

import java.util.Arrays;
import java.util.Iterator;
import kr.proto14.engine.pool.Pool;
import picocli.CommandLine.ITypeConverter;

/** A pool on the command line: {@code soccer} or {@code basketball}. */
final class PoolName implements ITypeConverter<Pool>, Iterable<String> {
  @Override
  public Pool convert(String text) {
    return Pool.of(text);
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Pool.values()).map(Pool::key).iterator();
  }
}
