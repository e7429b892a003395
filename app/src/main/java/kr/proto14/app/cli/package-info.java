/** The command line: a thin face of the services. */
@NullMarked
package kr.proto14.app.cli;

import org.jspecify.annotations.NullMarked;
