package offending.app.cellar;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Cellar {
  int unknownRoom();
}
