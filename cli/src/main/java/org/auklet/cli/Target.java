package org.auklet.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.auklet.quantity.InputException;
import org.auklet.store.ResultsFolder;

/**
 * Where a results folder shall stand.
 *
 * @param folder as the user named it
 */
record Target(Path folder) {

    /** Writes a results folder and says where it stands. */
    @FunctionalInterface
    interface Writing {
        Path to(Path folder) throws IOException;
    }

    /** Fails before the work when its result could not be kept. */
    void requireWritable() {
        try (ResultsFolder begun = ResultsFolder.begin(folder)) {
            begun.write("summary.json", "");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes the folder. */
    Path write(Writing writing) {
        try {
            return writing.to(folder);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The folder as the user named it, when it is there. */
    Path shown(Path written) {
        return folder.toAbsolutePath().normalize().equals(written) ? folder : written;
    }

    private InputException unwritable(IOException e) {
        return new InputException(
                "The results folder '" + folder + "' cannot be written: " + e + ".", "Maybe choose another with -o.");
    }
}
