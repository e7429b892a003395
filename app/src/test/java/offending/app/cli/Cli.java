package offending.app.cli;

import java.sql.Connection;
import offending.app.App;
import offending.app.web.Web;
import offending.standin.Server;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Cli {
  Web web();

  App app();

  Connection connection();

  Server server();
}
