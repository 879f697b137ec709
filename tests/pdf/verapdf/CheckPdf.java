// java -cp 'DIRECTORY/*' CheckPdf.java FILE...
//
// Validates each PDF with veraPDF: against PDF/UA-1, and against the part of PDF/A that the file says it conforms to, which
// has to be 2A or 3A. Prints each broken rule with the first place that breaks it, and ends in one line that counts. Leaves
// with 1 when a rule is broken or a file cannot be read, so that no result is ever taken for a good one.
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public final class CheckPdf {
  private static final Pattern PART = Pattern.compile("<pdfaid:part>([0-9])</pdfaid:part>");

  private static String archiveFlavour(byte[] pdf) {
    Matcher part = PART.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    String found = part.find() ? part.group(1) : "none";
    if (!found.equals("2") && !found.equals("3")) {
      throw new IllegalStateException("the file names PDF/A part " + found + ", not 2 or 3");
    }
    return found + "a";
  }

  // The broken rules, each with its first failure; empty for a file that conforms.
  private static Map<String, String> brokenRules(byte[] pdf, String flavourName) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.fromString(flavourName);
    Map<String, String> broken = new TreeMap<>();
    try (InputStream stream = new ByteArrayInputStream(pdf);
        PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.PASSED) continue;
        String rule = assertion.getRuleId().getClause() + " test " + assertion.getRuleId().getTestNumber();
        broken.putIfAbsent(rule, assertion.getMessage() + " [" + assertion.getLocation().getContext() + "]");
      }
      if (!result.isCompliant() && broken.isEmpty()) broken.put("no rule", "veraPDF says only that the file does not conform");
      if (result.getTotalAssertions() == 0) broken.put("no rule", "veraPDF tested nothing");
    }
    return broken;
  }

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int runs = 0;
    int failures = 0;
    for (String file : files) {
      byte[] pdf = Files.readAllBytes(Path.of(file));
      for (String flavour : new String[] {"ua1", ""}) {
        ++runs;
        String name = flavour;
        try {
          if (name.isEmpty()) name = archiveFlavour(pdf);
          Map<String, String> broken = brokenRules(pdf, name);
          failures += broken.size();
          broken.forEach((rule, why) -> System.out.println(file + ": " + rule + ": " + why));
          System.out.println(file + ": " + name + ": " + (broken.isEmpty() ? "conforms" : broken.size() + " rules broken"));
        } catch (Exception error) {
          ++failures;
          System.out.println(file + ": " + name + ": not validated: " + error);
        }
      }
    }
    System.out.println("veraPDF: " + files.length + " files, " + runs + " validations, " + failures + " rules broken");
    System.exit(failures == 0 && runs > 0 ? 0 : 1);
  }
}
