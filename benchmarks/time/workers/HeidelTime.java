import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.text.SimpleDateFormat;
import java.util.EnumMap;
import java.util.Map;

/**
 * Runs HeidelTime over many texts in one process.
 *
 * Argument: its config.props. Standard input: a line for each text, NEWS or NARRATIVES, yyyy-MM-dd or -, the file to
 * read and the file to write, with tabs between. Standard output: the seconds that each took, a line for each.
 */
public class HeidelTime {
    public static void main(String[] arguments) throws Exception {
        Map<DocumentType, HeidelTimeStandalone> taggers = new EnumMap<>(DocumentType.class);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        java.io.PrintStream out = System.out;
        System.setOut(System.err);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] job = line.split("\t");
            DocumentType type = DocumentType.valueOf(job[0]);
            HeidelTimeStandalone tagger = taggers.computeIfAbsent(type, kind -> new HeidelTimeStandalone(
                Language.ENGLISH, kind, OutputType.TIMEML, arguments[0], POSTagger.TREETAGGER));
            String text = new String(Files.readAllBytes(Paths.get(job[2])), StandardCharsets.UTF_8);
            long start = System.nanoTime();
            String marked = job[1].equals("-") ? tagger.process(text)
                : tagger.process(text, new SimpleDateFormat("yyyy-MM-dd").parse(job[1]));
            double seconds = (System.nanoTime() - start) / 1e9;
            Files.write(Paths.get(job[3]), marked.getBytes(StandardCharsets.UTF_8));
            out.printf("%.4f%n", seconds);
        }
    }
}
