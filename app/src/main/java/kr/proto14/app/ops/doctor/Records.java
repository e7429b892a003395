package kr.proto14.app.ops.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.proto14.app.store.Inspection;
import kr.proto14.app.store.Inspection.Age;
import kr.proto14.app.store.StoreException;
import org.jspecify.annotations.Nullable;

/** The database, opened when a check first asks for it. Thread-safe. */
public final class Records implements AutoCloseable {
  private final Supplier<Optional<Inspection>> opener;

  // Null until it was asked for: empty already means that there is no database.
  @SuppressWarnings("NullableOptional")
  private @Nullable Optional<Inspection> opened;

  private @Nullable StoreException refused;
  private @Nullable List<String> damage;

  /**
   * Opens nothing yet.
   *
   * @param opener opens the database; empty where there is none yet, {@link StoreException} where
   *     it cannot be opened
   */
  public Records(Supplier<Optional<Inspection>> opener) {
    this.opener = opener;
  }

  /**
   * The database, whatever state it is in; empty where there is none yet.
   *
   * @throws StoreException if it cannot be opened
   */
  synchronized Optional<Inspection> inspected() {
    if (refused != null) {
      throw refused;
    }
    if (opened == null) {
      try {
        opened = opener.get();
      } catch (StoreException e) {
        refused = e;
        throw e;
      }
    }
    return opened;
  }

  /**
   * What is wrong with the file of the database, looked for once.
   *
   * @throws StoreException if it cannot even be read
   */
  synchronized List<String> damage() {
    if (damage == null) {
      damage = inspected().map(Inspection::integrity).orElse(List.of());
    }
    return damage;
  }

  /** The database where it is whole and its tables are those we know, else empty. */
  synchronized Optional<Inspection> readable() {
    try {
      return damage().isEmpty()
          ? inspected().filter(database -> database.schema().age() == Age.CURRENT)
          : Optional.empty();
    } catch (StoreException e) {
      // What is wrong with it is told by the check of the database.
      return Optional.empty();
    }
  }

  @Override
  public synchronized void close() {
    if (opened != null) {
      opened.ifPresent(Inspection::close);
    }
  }
}
