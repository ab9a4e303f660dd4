# One image for the studio's web server and for its drawing machines; see deploy/README.md.
FROM node:22-bookworm-slim

RUN mkdir -p /koma /data/models && chown -R node:node /koma /data
USER node
WORKDIR /koma

# Packages first: they change less often than the studio. The generated client needs its schema and script, and the
# typefaces that are copied to where browsers get them are named in one file.
COPY --chown=node:node package.json package-lock.json .npmrc tsconfig.json ./
COPY --chown=node:node prisma ./prisma
COPY --chown=node:node scripts/generate-client.ts scripts/copy-lettering.ts ./scripts/
COPY --chown=node:node scripts/launcher/generate-client.ts scripts/launcher/copy-lettering.ts ./scripts/launcher/
COPY --chown=node:node lib/lettering/faces.ts ./lib/lettering/
RUN npm ci

COPY --chown=node:node . .
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
RUN npm run build

ENV KOMA_DATA=/data KOMA_HOST=0.0.0.0 KOMA_PORT=3000
VOLUME /data
EXPOSE 3000
CMD ["node", "--import", "tsx", "scripts/launch.ts"]
